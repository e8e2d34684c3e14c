%% Map and fun types have their own syntax.
-module(map_and_fun_types).
-export([main/0]).

main() -> ok.

-type a() :: #{a := integer(), b => atom(), integer() => _}.
-type b() :: fun((...) -> integer()).
-type c() :: fun(integer() -> integer()).
-type d() :: #{a = integer()}.
-type e() :: fun().
-type f() :: fun((integer(), ...) -> ok).
-export_type([a/0, b/0, c/0, d/0, e/0, f/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 10
% expect error line 12
% expect error line 13
