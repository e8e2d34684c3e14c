%% The value of an attribute is a term, without calls or variables.
-module(attribute_values_are_terms).
-export([main/0]).

main() -> ok.

-vsn(f()).

-author(X).

-list([1, 2, {a, "b"}]).

-sum(1 + 2).

-fun_value(fun() -> ok end).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
