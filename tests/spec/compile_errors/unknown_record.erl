%% Records and fields that are not defined.
-module(unknown_record).
-export([main/0]).

-record(known, {a, b}).

main() ->
    X = #unknown{a = 1},
    Y = #known{c = 1},
    Z = X#known.d,
    W = #known{a = 1, a = 2},
    {X, Y, Z, W#nothing{a = 1}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
% expect error line 12
