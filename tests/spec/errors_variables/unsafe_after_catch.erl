%% What a catch binds is unsafe behind it.
-module(unsafe_after_catch).
-export([main/0]).

main() -> ok.

a(F) ->
    catch X = F(),
    X.

b(F) ->
    Y = (catch Z = F()),
    {Y, Z}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
