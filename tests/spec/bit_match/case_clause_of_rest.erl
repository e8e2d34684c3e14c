%% What is raised for the rest of a binary shows the rest only.
-module(case_clause_of_rest).
-export([main/0, id/1]).

main() ->
    trace(fun() -> walk(id(<<1, 1, 1, 7, 8, 9>>), 0) end),
    trace(fun() -> walk(id(<<1, 1, 2:3>>), 0) end),
    trace(fun() -> walk(id(<<1>>), 0) end).

walk(B, N) ->
    case B of
        <<1, R/bits>> -> walk(R, N + 1);
        <<>> -> N
    end.

%% Prints the value of a fun, or its exception with the frames down to the fun.
trace(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Stack ->
            io:format("~p ~p~n", [Class, Reason]),
            [frame(Frame) || Frame <- lists:takewhile(fun(Frame) -> element(2, Frame) =/= trace end, Stack)]
    end.

frame({Module, Name, Arity, Location}) ->
    io:format("  ~p:~p/~p line ~p~n", [Module, Name, Arity, proplists:get_value(line, Location)]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {case_clause,<<7,8,9>>}
% expect:   case_clause_of_rest:walk/2 line 11
% expect: error {case_clause,<<2:3>>}
% expect:   case_clause_of_rest:walk/2 line 11
% expect: 1
