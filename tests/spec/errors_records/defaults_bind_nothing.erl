%% A default neither uses nor binds variables outside of its own funs.
-module(defaults_bind_nothing).
-export([main/0]).

main() -> ok.

-record(a, {x = Y}).
-record(b, {x = (Z = 1)}).
-record(c, {x = fun(W) -> W end}).
-record(d, {x = [V || V <- [1]]}).
-record(e, {x = case 1 of U -> U end}).

a() -> {#a{}, #b{}, #c{}, #d{}, #e{}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 11
