%% A module has one -module, in front.
-module(module_attribute).
-export([main/0]).

main() -> ok.

-module(second).

a() -> ok.

-module(third).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
