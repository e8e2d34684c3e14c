%% A type definition has a name, parameters and ::.
-module(type_syntax).
-export([main/0]).

main() -> ok.

-type a() = integer().

-type b :: integer().

-type c() :: .

-type d(a) :: a.

-type E() :: e.

-type f() :: {integer(}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
