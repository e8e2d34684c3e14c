%% The function of -on_load is defined.
-module(on_load_undefined).
-export([main/0]).

main() -> ok.

-on_load(init/0).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
