%% error/2 and error/3 check neither less nor more than OTP does: bad arguments or options are badarg.
-module(error_bad_arguments).
-export([main/0, id/1]).

main() ->
    show(fun() -> error(r, id(not_a_list)) end),
    show(fun() -> error(r, id([a | b])) end),
    show(fun() -> error(r, [], id(not_options)) end),
    show(fun() -> error(r, [], id([unknown])) end),
    show(fun() -> error(r, [], id([{error_info, no_map}])) end),
    show(fun() -> error(r, [], id([{error_info, #{}}, {error_info, #{a => 1}}])) end),
    show(fun() -> error(r, [], id([{other, x}])) end).

show(F) ->
    try F() catch C:R:S -> io:format("~p ~p ~p~n", [C, R, element(2, hd(S)) =:= error]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error r false
% expect: error r false
% expect: error r false
% expect: error r false
% expect: error r false
% expect: error r false
% expect: error r false
