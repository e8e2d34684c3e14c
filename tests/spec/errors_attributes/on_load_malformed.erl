%% -on_load has a name with arity.
-module(on_load_malformed).
-export([main/0]).

main() -> ok.

-on_load(init).
-on_load([init/0]).

init() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
