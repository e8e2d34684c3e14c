%% A map is made by =>; := is for keys that exist.
-module(map_construction).
-export([main/0]).

main() -> ok.

a() -> #{a := 1}.

b(M) -> M#{a := 1, b => 2}.

c() -> #{a => 1, b := 2}.

d(X) when X =:= #{a := 1} -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
% expect error line 13
