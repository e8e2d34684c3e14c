%% The first form is -module.

-export([main/0]).

main() -> ok.

-module(no_module_attribute).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 7
