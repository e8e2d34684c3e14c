%% -compile(export_all) exports each function, but not those that the compiler made of funs and comprehensions.
-module(export_all).
-compile([nowarn_export_all, export_all]).

main() ->
    io:format("~p~n", [lists:sort(?MODULE:module_info(exports))]),
    io:format("~p ~p~n", [?MODULE:hidden(1), apply(?MODULE, other, [])]).

hidden(X) -> (fun(Y) -> [Z || Z <- [X, Y], Z > 0] end)(2).

other() -> hidden(-1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{hidden,1},{main,0},{module_info,0},{module_info,1},{other,0}]
% expect: [1,2] [2]
