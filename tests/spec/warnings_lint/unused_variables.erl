%% A variable that is bound and not used draws a warning, unless its name starts with _.
-module(unused_variables).
-compile([export_all, nowarn_export_all]).

a(X, _Y) -> ok.

b(X) ->
    Z = X,
    {A, _} = {1, 2},
    ok.

c(L) -> [1 || X <- L].

d() -> fun(X) -> ok end.

e() ->
    case 1 of
        X -> one
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 8
% expect warning line 9
% expect warning line 12
% expect warning line 14
% expect warning line 18
