%% A case on a comparison has two clauses: true and false.
-module(boolean_case).
-compile([export_all, nowarn_export_all]).

a(X) ->
    case X > 1 of
        true -> 1;
        false -> 2;
        maybe_so -> 3
    end.

b(X) ->
    case is_atom(X) of
        true -> 1;
        false -> 2;
        _ -> 3
    end.

c(X) ->
    case X =:= 1 of
        {true} -> 1;
        false -> 2;
        true -> 3
    end.

d(X) ->
    case not X of
        yes -> 1;
        true -> 2;
        _ -> 3
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 9
% expect warning line 16
% expect warning line 21
% expect warning line 28
