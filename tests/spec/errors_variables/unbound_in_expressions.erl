%% A variable has a value when it is used.
-module(unbound_in_expressions).
-export([main/0]).

main() -> ok.

a(X) -> X + Y.

b() -> F(1).

c(L) -> [X + Z || X <- L].

d() -> #{K => 1}.

e() -> <<B/binary>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
