%% Calls of functions that OTP removed draw a warning.
-module(removed_calls).
-compile([export_all, nowarn_export_all]).

a() -> erlang:get_stacktrace().

b() -> erlang:hash(a, 10).

c() -> pg2:create(a).

d() -> filename:find_src(a).

e() -> code:rehash().

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
