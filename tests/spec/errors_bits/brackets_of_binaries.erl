%% A binary is closed by >>, and = before << needs a space.
-module(brackets_of_binaries).
-export([main/0]).

main() -> ok.

a(X) -> <<X>.

b(X) -> <<X, >>.

c(X) -> <<, X>>.

d(X) -> <<X:>>.

e(X) -> <<X/>>.

f(X)-> Y=<<X>>, Y.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
