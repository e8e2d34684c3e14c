%% -on_load names one function of the module without parameters.
-module(on_load_names_a_function).
-export([main/0]).

main() -> ok.

-on_load(init/1).

init(_) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
