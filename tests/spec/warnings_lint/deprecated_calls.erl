%% Calls of functions that OTP deprecates draw a warning.
-module(deprecated_calls).
-compile([export_all, nowarn_export_all]).

a() -> erlang:now().

b() -> now().

c() -> erlang:phash(a, 10).

d() -> queue:lait(queue:new()).

-compile({nowarn_deprecated_function, [{sys, get_debug, 3}]}).

e() -> sys:get_debug(a, b, c).

f() -> slave:start(host).

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 17
