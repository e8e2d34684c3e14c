%% A guard calls no function of the module or of another one.
-module(local_calls_in_guards).
-export([main/0]).

main() -> ok.

a(X) when b(X) -> X.

b(X) when lists:member(X, [1]) -> X;
b(X) when erlang:is_atom(X) -> X;
b(X) when erlang:put(a, X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
