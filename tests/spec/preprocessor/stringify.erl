%% ??Arg is the text of the argument's tokens.
-module(stringify).
-export([main/0]).

-define(SHOW(Expression), io:format("~s = ~p~n", [??Expression, Expression])).

main() ->
    X = 4,
    ?SHOW(X * (X + 1)),
    ?SHOW({X, "text", 'quoted atom', [$a | []]}),
    ?SHOW(lists:reverse([1, 2])).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: X * ( X + 1 ) = 20
% expect: { X , "text" , 'quoted atom' , [ $a | [ ] ] } = {4,"text",'quoted atom',"a"}
% expect: lists : reverse ( [ 1 , 2 ] ) = [2,1]
