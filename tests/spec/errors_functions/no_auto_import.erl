%% Without auto-import the name of a built-in function means the own one, which must exist.
-module(no_auto_import).
-export([main/0]).

main() -> ok.

-compile({no_auto_import, [length/1, hd/1]}).

a() -> length([1]).

b() -> hd([1]).

length(_) -> own.

c() -> tl([1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
