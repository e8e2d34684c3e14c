%% What the body of a try binds is unsafe in its clauses and behind it.
-module(unsafe_after_try).
-export([main/0]).

main() -> ok.

a(F) ->
    try X = F() of
        _ -> X
    catch
        _ -> X
    after
        X
    end,
    X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 13
% expect error line 15
