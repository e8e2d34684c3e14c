%% A file to include that does not exist.
-module(missing_include).
-export([main/0]).

-include("no_such_file.hrl").

main() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 5
