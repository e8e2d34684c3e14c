%% The reasons that the runtime gives to errors.
-module(system_errors).
-export([main/0, id/1]).

main() ->
    [show(F) || F <- [fun() -> 1 / id(0) end, fun() -> atom_to_list(id(1)) end, fun() -> ok = id(no) end,
                      fun() -> f(id(2)) end, fun() -> case id(3) of a -> a end end, fun() -> Y = id(1), if is_atom(Y) -> a end end,
                      fun() -> (id(5))() end, fun() -> (id(fun() -> ok end))(1) == ok end, fun() -> ?MODULE:nope() end,
                      fun() -> (id(#{}))#{k := 1} end, fun() -> (id(1))#{k => 1} end, fun() -> receive after id(-1) -> ok end end,
                      fun() -> id(nobody) ! message end, fun() -> try id(1) of 2 -> ok catch _ -> ok end end]].

f(1) -> ok.

show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        error:{badarity, {_, Args}} -> io:format("badarity ~p~n", [Args]);
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarith
% expect: error badarg
% expect: error {badmatch,no}
% expect: error function_clause
% expect: error {case_clause,3}
% expect: error if_clause
% expect: error {badfun,5}
% expect: badarity [1]
% expect: error undef
% expect: error {badkey,k}
% expect: error {badmap,1}
% expect: error timeout_value
% expect: error badarg
% expect: error {try_clause,1}
