%% A call that could mean an old built-in function or the own one is refused.
-module(ambiguous_builtin).
-export([main/0]).

main() -> ok.

-export([length/1, put/2, max/2]).

a() -> length([1]).

b() -> put(a, 1).

c() -> max(1, 2).

d() -> fun length/1.

e() -> erlang:length([1]).

length(_) -> own.

put(_, _) -> own.

max(_, _) -> own.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
