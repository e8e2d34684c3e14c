%% White space and comments may stand between any tokens; dots end forms only before white space.
-module(comments_and_layout).
-export([main/0]).
-export(% a comment inside
        [f/0
        ,g/1]).

main( ) -> % here
    X = 1.5 , Y = "a%b" , Z = 'c%d' , C = $% ,
    io : format ( "~p~n" , [ [ X , Y , Z , C ] ] ) ,
    io:format("~p~n",[{f(),g ( 1 )}]),
    M = #{a=>1,b=>2}, % =>
    io:format("~p~n",[[M#{a:=3}=:=#{a=>3,b=>2},1==1.0,1=<2,2>=1]]),
    L=[1|[2|[]]],[H|_]=L,io:format("~p~n",[{H,-1,- 1,1-1,1 - -1,not true}]).

f()->ok. g(X)->
    X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1.5,"a%b",'c%d',37]
% expect: {ok,1}
% expect: [true,true,true,true]
% expect: {1,-1,-1,0,2,false}
