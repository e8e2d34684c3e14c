%% A function called by a default must exist, once the record is made.
-module(defaults_call_functions).
-export([main/0]).

main() -> ok.

-record(a, {x = no_such_function()}).
-record(b, {x = main()}).

a() -> {#a{}, #b{}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
