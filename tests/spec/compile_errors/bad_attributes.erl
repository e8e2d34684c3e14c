%% Attributes with the wrong shape or in the wrong place.
-module(bad_attributes).
-export(main/0).
-export([main]).
-record(1, {a}).

main() -> ok.

-export([f/0]).

f() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 4
% expect error line 5
% expect error line 9
