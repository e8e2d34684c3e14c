%% Exports, imports and types of exports stand before the first function.
-module(wrong_order_of_forms).
-export([main/0]).

main() -> ok.

-export([a/0]).

a() -> ok.

-import(lists, [map/2]).

-export_type([t/0]).

-type t() :: integer().

-record(r, {a}).

-vsn(1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
% expect error line 13
% expect error line 19
