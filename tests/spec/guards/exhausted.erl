%% When no guard holds, the error names what was missing: function_clause, case_clause, if_clause.
-module(exhausted).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, sign(id(0))} end),
    trace(fun() -> case id(5) of X when X < 5 -> small end end),
    trace(fun() ->
                  Y = id(5),
                  if Y > 5 -> large; Y < 5 -> small end
          end).

sign(X) when X > 0 -> plus;
sign(X) when X < 0 -> minus.

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
% expect: error function_clause
% expect:   exhausted:sign/[0] line 13
% expect:   exhausted:'-main/0-fun-0-'/0 line 6
% expect: error {case_clause,5}
% expect:   exhausted:'-main/0-fun-1-'/0 line 7
% expect: error if_clause
% expect:   exhausted:'-main/0-fun-2-'/0 line 10
