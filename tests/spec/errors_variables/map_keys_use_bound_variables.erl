%% A variable that is a key in a map pattern is bound before.
-module(map_keys_use_bound_variables).
-export([main/0]).

main() -> ok.

a(#{K := V}) -> {K, V}.

b(K, M) -> #{K := V} = M, V.

c({K, #{K := V}}) -> V.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
