%% A type is defined once for each number of parameters.
-module(redefined_types).
-export([main/0]).

main() -> ok.

-type a() :: integer().
-type a() :: atom().
-type a(X) :: {X}.
-opaque b() :: integer().
-type b() :: atom().
-type integer() :: atom().
-export_type([a/0, a/1, b/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 11
% expect error line 13
