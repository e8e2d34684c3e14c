%% No branch of a try-of fits: try_clause, and its own catch does not see that.
-module(try_clause).
-export([main/0, id/1]).

main() ->
    trace(fun() ->
                  try id(unexpected) of
                      expected -> ok
                  catch
                      error:_ -> caught
                  end
          end).

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
% expect: error {try_clause,unexpected}
% expect:   try_clause:'-main/0-fun-0-'/0 line 7
