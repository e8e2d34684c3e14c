%% Matrices as lists of rows: product, transpose, power, determinant; and a product with a process for each row.
%% stress-args: 6
-module(matrix).
-export([main/1]).

main([]) -> main(["40"]);
main([Text]) ->
    Size = list_to_integer(Text),
    A = [[1, 2], [3, 4]],
    print("A", A),
    print("transposed", transpose(A)),
    print("A * A", product(A, A)),
    print("A ^ 10", power(A, 10)),
    print("halves", [[X / 2 || X <- Row] || Row <- A]),
    io:format("determinant: ~p~n", [determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]])]),
    Big = [[(Row * Column) rem 10 || Column <- lists:seq(1, Size)] || Row <- lists:seq(1, Size)],
    Product = product(Big, Big),
    io:format("~p by ~p, trace of the square: ~p~n", [Size, Size, trace(Product)]),
    io:format("a process for each row gives the same: ~p~n", [parallel_product(Big, Big) =:= Product]).

print(Name, Matrix) ->
    io:format("~ts~n", [Name]),
    [io:format("  ~ts~n", [lists:join(" ", [io_lib:format("~8w", [X]) || X <- Row])]) || Row <- Matrix].

transpose([[] | _]) -> [];
transpose(Rows) -> [[hd(Row) || Row <- Rows] | transpose([tl(Row) || Row <- Rows])].

product(A, B) ->
    Columns = transpose(B),
    [row_product(Row, Columns) || Row <- A].

row_product(Row, Columns) -> [dot(Row, Column) || Column <- Columns].

dot(Xs, Ys) -> lists:sum(lists:zipwith(fun(X, Y) -> X * Y end, Xs, Ys)).

%% Sends each row to a process of its own and collects the answers in order.
parallel_product(A, B) ->
    Columns = transpose(B),
    Parent = self(),
    Pids = [spawn_link(fun() -> Parent ! {self(), row_product(Row, Columns)} end) || Row <- A],
    [receive {Pid, Result} -> Result end || Pid <- Pids].

power(A, 1) -> A;
power(A, N) when N rem 2 =:= 0 -> power(product(A, A), N div 2);
power(A, N) -> product(A, power(A, N - 1)).

%% Expands along the first row.
determinant([[X]]) -> X;
determinant([First | Rest]) ->
    Columns = lists:seq(1, length(First)),
    lists:sum([sign(N) * lists:nth(N, First) * determinant([without(N, Row) || Row <- Rest]) || N <- Columns]).

sign(N) when N rem 2 =:= 1 -> 1;
sign(_) -> -1.

without(N, Row) ->
    {Before, [_ | After]} = lists:split(N - 1, Row),
    Before ++ After.

trace(Matrix) -> lists:sum([lists:nth(N, Row) || {N, Row} <- lists:zip(lists:seq(1, length(Matrix)), Matrix)]).
