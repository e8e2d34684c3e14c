%% An export is a list of names with arity.
-module(export_lists).
-export([main/0]).

main() -> ok.

-export(a/0).
-export([a]).
-export([a/b]).
-export([1/0]).
-export([a/0 | b]).

a() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
