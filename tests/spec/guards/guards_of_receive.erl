%% A message whose guard fails stays in the mailbox for later receives, in its place.
-module(guards_of_receive).
-export([main/0, id/1]).

main() ->
    [self() ! M || M <- [1, a, 20, {x}, 30, "s", 2]],
    io:format("~p~n", [receive N when is_integer(N), N > 10 -> N end]),
    io:format("~p~n", [receive T when element(1, T) =:= x; hd(T) =:= $z -> T end]),
    io:format("~p~n", [receive S when hd(S) > 0 -> S after 0 -> none end]),
    io:format("~p~n", [receive X when X * 2 =:= 4 -> X after 0 -> none end]),
    io:format("~p~n", [receive Y when Y > 100, is_number(Y) -> Y after 0 -> none end]),
    io:format("~p~n", [flush()]).

flush() -> receive M -> [M | flush()] after 0 -> [] end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 20
% expect: {x}
% expect: "s"
% expect: 2
% expect: none
% expect: [1,a,30]
