%% Module:Function alone is no expression.
-module(call_of_module_function).
-export([main/0]).

main() -> ok.

a() -> lists:map.

b(X) -> X:f.

c() -> {lists:map, 1}.

d() -> lists:map/2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
