%% -include and -include_lib take one string.
-module(malformed_include).
-export([main/0]).

main() -> ok.

-include(name).
-include().
-include_lib(1).
-include("a", "b").
-include_lib("no_such_application/include/x.hrl").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
