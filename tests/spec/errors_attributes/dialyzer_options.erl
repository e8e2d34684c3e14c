%% -dialyzer takes its options and functions of the module.
-module(dialyzer_options).
-export([main/0]).

main() -> ok.

-dialyzer(no_match).
-dialyzer([no_return, no_such_option]).
-dialyzer({nowarn_function, main/0}).
-dialyzer({nowarn_function, [main/0, nope/0]}).
-dialyzer({no_such_option, main/0}).
-dialyzer("text").
-dialyzer({no_match, 1}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 10
% expect error line 11
% expect error line 12
% expect error line 13
