%% An exported type is defined, and listed with its number of parameters.
-module(exported_types).
-export([main/0]).

main() -> ok.

-export_type([a/0, b/1, c/0]).
-export_type(d/0).
-export_type([e]).
-type a() :: integer().
-type b() :: integer().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
