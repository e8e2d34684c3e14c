%% nowarn_bif_clash is no longer an option.
-module(nowarn_bif_clash).
-export([main/0]).

main() -> ok.

-compile(nowarn_bif_clash).
-compile({nowarn_bif_clash, main/0}).
-compile({nowarn_bif_clash, [main/0]}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
