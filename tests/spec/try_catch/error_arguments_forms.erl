%% error/1, error/2 and error/3: an argument list replaces the arity in the trace, `none` does not.
-module(error_arguments_forms).
-export([main/0, id/1]).

main() ->
    [show(fun() -> f(N, x) end) || N <- [1, 2, 3, 4, 5, 6, 7]].

f(1, _) -> error(one);
f(2, X) -> error(two, [2, X]);
f(3, _) -> error(three, none);
f(4, X) -> error(four, [other, X, and_more]);
f(5, X) -> error(five, [5, X], []);
f(6, X) -> error(six, [6, X], [{error_info, #{module => my_texts, cause => [why]}}]);
f(7, _) -> error(seven, none, [{error_info, #{}}]).

show(F) ->
    try F()
    catch
        C:R:S ->
            [{_, f, A, L} | _] = S,
            io:format("~p ~p ~p ~p~n", [C, R, A, lists:keyfind(error_info, 1, L)])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error one 2 false
% expect: error two [2,x] false
% expect: error three 2 false
% expect: error four [other,x,and_more] false
% expect: error five [5,x] false
% expect: error six [6,x] {error_info,#{cause => [why],module => my_texts}}
% expect: error seven 2 {error_info,#{}}
