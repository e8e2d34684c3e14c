%% Errors with a reason of one's own show it as it is.
-module(own_reason).
-export([main/0, id/1]).

main() ->
    R = check(id(5)),
    {ok, R}.

check(N) when N < 3 -> N;
check(N) -> error({too_large, N, lists:seq(1, 40)}).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: {too_large,5,
% expect stderr:                             [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,
% expect stderr:                              20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,
% expect stderr:                              36,37,38,39,40]}
% expect stderr:   in function  own_reason:check/1 (own_reason.erl, line 10)
% expect stderr:   in call from own_reason:main/0 (own_reason.erl, line 6)
% expect exit: 127
