%% The name of a module is an atom that is not empty and has visible Latin-1 characters.
-module(module_names).
-export([main/0]).

main() -> ok.

a() -> '':f().

b() -> ' ':f().

c() -> 'μ':f().

d() -> 'é':f().

e() -> 'a\nb':f().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 15
