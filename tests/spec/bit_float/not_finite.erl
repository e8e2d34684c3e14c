%% Infinities and NaNs do not match a float segment of any size, even if its value is not used.
-module(not_finite).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<16#7c00:16>>), <<16#fc01:16>>, <<16#7bff:16>>, <<16#7f800000:32>>, <<16#ff800001:32>>, <<16#7f7fffff:32>>, <<16#7ff0:16, 0:48>>, <<-1:64>>, <<16#7fef:16, -1:48>>]]]).

f(<<X:16/float>>) -> {half, X};
f(<<X:32/float>>) -> {single, X};
f(<<_:64/float>>) -> double;
f(B) -> {none, B}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{none,<<124,0>>},
% expect:  {none,<<252,1>>},
% expect:  {half,65504.0},
% expect:  {none,<<127,128,0,0>>},
% expect:  {none,<<255,128,0,1>>},
% expect:  {single,3.4028234663852886e38},
% expect:  {none,<<127,240,0,0,0,0,0,0>>},
% expect:  {none,<<"ÿÿÿÿÿÿÿÿ">>},
% expect:  double]
