%% -removed lists functions that are not exported.
-module(removed_functions).
-export([main/0]).

main() -> ok.

-removed([{gone, 0}, {main, 0}]).
-removed({main, '_', "not any more"}).
-removed([{gone, 0, tomorrow}]).
-removed(x).
-removed([{'_', '_'}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
