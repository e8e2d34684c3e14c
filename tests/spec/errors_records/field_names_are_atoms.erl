%% The name of a field is an atom, not a variable.
-module(field_names_are_atoms).
-export([main/0]).

main() -> ok.

-record(r, {a}).

a(F) -> #r{F = 1}.

b(F, X) -> X#r{F = 1}.

c(#r{F = 1}) -> F.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
% expect error line 13
