%% Places N queens on a board of N by N so that none attacks another, by trying columns row after row.
%%
%%   queens.erl [N]
%%
%% stress-args: 5
-module(queens).
-export([main/1]).

main([]) -> main(["8"]);
main([Text]) ->
    N = list_to_integer(Text),
    Solutions = solve(N),
    io:format("~p queens: ~p solutions, the first is~n", [N, length(Solutions)]),
    print_board(N, hd(Solutions)).

%% A solution is the list of the queens' columns, from the last row to the first.
solve(N) -> place(N, N).

place(0, _N) -> [[]];
place(Row, N) ->
    [[Column | Queens] || Queens <- place(Row - 1, N), Column <- lists:seq(1, N), is_safe(Column, 1, Queens)].

%% No queen in the same column or on a diagonal; Distance is the number of rows to the next queen in the list.
is_safe(_Column, _Distance, []) -> true;
is_safe(Column, Distance, [Queen | Queens]) ->
    Column =/= Queen andalso abs(Column - Queen) =/= Distance andalso is_safe(Column, Distance + 1, Queens).

print_board(N, Queens) ->
    [io:format("~ts~n", [[square(Column, Queen) || Column <- lists:seq(1, N)]]) || Queen <- Queens].

square(Queen, Queen) -> " Q";
square(_, _) -> " .".
