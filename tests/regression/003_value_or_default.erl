%% `maps:get/3` is expanded where it stands: what fails is the caller itself, in tail position too, without a line. Its
%% arguments are computed in their order, all of them. By apply it is the function of the library.
-module('003_value_or_default').
-export([main/1, id/1]).

main(_) ->
    Map = id(#{a => 1, 1.0 => float, {b} => 2}),
    io:format("~p~n", [[maps:get(Key, Map, no) || Key <- [a, b, 1, 1.0, {b}, {a}]]]),
    [io:format("~p~n", [traced(Call)]) || Call <- [fun tail/1, fun inside/1, fun computed/1, fun known/1, fun applied/1]],
    io:format("~p~n", [maps:get(said(key), said(#{key => 0}), said(default))]),
    ok.

traced(Call) ->
    try Call(id([a])) catch
        error:Reason:Stack ->
            {Reason, [{F, is_integer(A), proplists:get_value(line, Where)} ||
                         {_, F, A, Where} <- lists:takewhile(fun({_, F, _, _}) -> F =/= traced end, Stack), F =/= get]}
    end.

tail(X) -> maps:get(a, X, none).
inside(X) -> [maps:get(a, X, none) | X].
computed(X) -> maps:get(id(a), id(X), id(none)) + 1.
known(X) -> F = fun maps:get/3, F(a, X, none).
applied(X) -> {apply(id(fun maps:get/3), [a, X, none])}.

said(X) -> io:format("~p ", [X]), X.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,no,no,float,2,no]
% expect: {{badmap,[a]},[{tail,true,undefined}]}
% expect: {{badmap,[a]},[{inside,true,undefined}]}
% expect: {{badmap,[a]},[{computed,true,undefined}]}
% expect: {{badmap,[a]},[{known,true,undefined}]}
% expect: {{badmap,[a]},[{applied,true,24}]}
% expect: key #{key => 0} default 0
