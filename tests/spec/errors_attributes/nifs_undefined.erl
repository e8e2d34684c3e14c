%% -nifs lists functions of the module.
-module(nifs_undefined).
-export([main/0]).

main() -> ok.

-nifs([a/0, b/1]).

a() -> erlang:load_nif("x", 0).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
