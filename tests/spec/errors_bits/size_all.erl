%% all is no size.
-module(size_all).
-export([main/0]).

main() -> ok.

a(X) -> <<X:all>>.

b(X) -> <<X:all/binary>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
