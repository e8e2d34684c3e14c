%% undef shows the missing function with its arguments, and its caller unless that was a tail call.
-module(undefined_functions).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(1)) end),
    show(fun() -> b(id(1)) end),
    show(fun() -> c(id(?MODULE)) end),
    show(fun() -> d(id(1)) end),
    show(fun() -> {apply(?MODULE, id(show), [])} end).

a(X) -> {missing_module:f(X, [X])}.
b(X) -> missing_module:g(X).
c(M) -> [M:not_exported(1, {2})].
d(X) -> F = fun missing_module:h/1, {F(X)}.

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error undef
% expect:   undefined_functions:a/1 12
% expect: error undef
% expect: error undef
% expect:   undefined_functions:not_exported/[1,{2}] none
% expect:   undefined_functions:c/1 14
% expect: error undef
% expect:   undefined_functions:d/1 15
% expect: error undef
