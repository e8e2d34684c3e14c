%% A module has callbacks, or a function behaviour_info, not both.
-module(callbacks_and_behaviour_info).
-export([main/0]).

main() -> ok.

-export([behaviour_info/1]).
-callback a() -> ok.

behaviour_info(_) -> [].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
