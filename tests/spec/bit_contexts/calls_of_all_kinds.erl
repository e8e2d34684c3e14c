%% The rest reaches functions called by name, by module, by a fun and by apply.
-module(calls_of_all_kinds).
-export([main/0, f/2]).

main() -> io:format("~p~n", [f(<<0, 1, 2, 3, 4, 5, 6>>, [])]).

f(<<1, T/binary>>, Acc) -> ?MODULE:f(T, [module, T | Acc]);
f(<<2, T/binary>>, Acc) -> F = fun f/2, F(T, [local | Acc]);
f(<<3, T/binary>>, Acc) -> apply(?MODULE, f, [T, [apply | Acc]]);
f(<<4, T/binary>>, Acc) -> (fun ?MODULE:f/2)(T, [external | Acc]);
f(<<5, T/binary>>, Acc) -> (fun(U) -> f(U, [anonymous | Acc]) end)(T);
f(<<N, T/binary>>, Acc) -> f(T, [N | Acc]);
f(Rest, Acc) -> {Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<>>,[6,anonymous,external,apply,local,module,<<2,3,4,5,6>>,0]}
