%% There is one -on_load.
-module(on_load_twice).
-export([main/0]).

main() -> ok.

-on_load(init/0).
-on_load(other/0).

init() -> ok.

other() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
